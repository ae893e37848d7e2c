import { Controller } from '@nestjs/common';
import { Caller } from '@musubi/platform/http/caller';
import { Endpoint, Tag } from '@musubi/platform/http/endpoint';
import type { Principal } from '@musubi/platform/http/principal';
import { ValidBody } from '@musubi/platform/http/valid';
import { type PreviewedSeed, PreviewSeeds } from '../application/preview-seeds.js';
import { previewAnswer, type PreviewAnswer, previewBody, type PreviewBody, typedNeed } from './preview.dto.js';

@Tag('needs')
@Controller()
export class PreviewController {
  constructor(private readonly seeds: PreviewSeeds) {}

  @Endpoint({
    method: 'POST', path: 'needs/preview', summary: 'Public seeds that could help with a need that is still being written; nothing is stored',
    access: ['company', 'intermediary'], unit: 'none', body: previewBody, answer: [200, previewAnswer],
  })
  async preview(@Caller() caller: Principal, @ValidBody() body: PreviewBody): Promise<PreviewAnswer> {
    const { status, items } = await this.seeds.preview(typedNeed(body), caller, caller.locale);
    return { status, items: items.map(toItem) };
  }
}

function toItem({ seed, title, passage, department, university, words }: PreviewedSeed): PreviewAnswer['items'][number] {
  return {
    seed: { id: seed.id, title, department, university }, passage,
    words: words.map((word) => ({ word: word.word, weight: word.weight, typed: [...word.typed], seed: [...word.seed] })),
  };
}
