import type { Seed } from '@musubi/catalog';
import { Injectable } from '@nestjs/common';
import { analyserVersion } from '../domain/analysis/analyser-version.js';
import { locateTerms, type TermSpans } from '../domain/explanation/locate-terms.js';
import { unpackSpans } from '../domain/explanation/pack-spans.js';
import { IndexedDocumentRepository } from '../infrastructure/indexed-document.repository.js';
import { textOfSeed } from './describe-document.js';

type LocateSeed = (seed: Seed) => TermSpans;

/** Where the terms of seeds stand, as it was found when they were entered: to analyse a dozen texts for each need would take longer than all the rest. */
@Injectable()
export class LocatedSeeds {
  constructor(private readonly documents: IndexedDocumentRepository) {}

  /** In one round trip as the system; call it outside of a tenant's unit of work. */
  async of(seedIds: readonly string[]): Promise<LocateSeed> {
    const known = await this.documents.spansOf('seed', seedIds, analyserVersion);
    return (seed) => {
      const entered = known.get(seed.id);
      return entered?.version === seed.version ? unpackSpans(entered.spans) : locateTerms(textOfSeed(seed));
    };
  }
}
