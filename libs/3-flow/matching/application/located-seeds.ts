import { CatalogFacade, type SeedFacts } from '@musubi/catalog';
import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import { analyserVersion } from '../domain/analysis/analyser-version.js';
import { locateTerms, type TermSpans } from '../domain/explanation/locate-terms.js';
import { unpackSpans } from '../domain/explanation/pack-spans.js';
import { IndexedDocumentRepository } from '../infrastructure/indexed-document.repository.js';
import { textOfSeed } from './describe-document.js';

type Asked = Pick<SeedFacts, 'id' | 'version'>;
type LocateSeed = (seed: Asked) => TermSpans;

const nowhere: TermSpans = new Map<string, never>();

/** Where the terms of seeds stand, as it was found when they were entered: to analyse a dozen texts for each need would take longer than all the rest. */
@Injectable()
export class LocatedSeeds {
  constructor(
    private readonly database: Database,
    private readonly catalog: CatalogFacade,
    private readonly documents: IndexedDocumentRepository,
  ) {}

  /** In one round trip as the system, where all were entered as they are; call it outside of a tenant's unit of work. */
  async of(seeds: readonly Asked[]): Promise<LocateSeed> {
    const entered = await this.documents.spansOf('seed', seeds.map(({ id }) => id), analyserVersion);
    const isEntered = ({ id, version }: Asked): boolean => entered.get(id)?.version === version;
    const others = seeds.filter((seed) => !isEntered(seed)).map(({ id }) => id);
    const read = others.length === 0 ? undefined : await this.database.readAsSystem(() => this.catalog.seeds(others));
    return (seed) => {
      const known = entered.get(seed.id);
      if (known && isEntered(seed)) return unpackSpans(known.spans);
      const now = read?.get(seed.id);
      return now ? locateTerms(textOfSeed(now)) : nowhere;
    };
  }
}
