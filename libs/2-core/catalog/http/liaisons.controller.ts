import { IdentityFacade } from '@musubi/identity';
import { Controller } from '@nestjs/common';
import { Endpoint, Tag } from '@musubi/platform/http/endpoint';
import { ValidQuery } from '@musubi/platform/http/valid';
import { z } from 'zod';

const liaisonsQuery = z.object({ university: z.uuid() });
const liaisonsAnswer = z.object({ items: z.array(z.object({ id: z.uuid(), name: z.string() })) });

/** Whom a company, or who posts for it, may name as readers of a need, and to whom a liaison may hand a match over: liaisons' names are open to everybody who is logged in. */
@Tag('needs')
@Controller('liaisons')
export class LiaisonsController {
  constructor(private readonly identity: IdentityFacade) {}

  @Endpoint({ method: 'GET', path: '', summary: 'The liaisons of a university, by name', access: ['company', 'intermediary', 'liaison', 'admin'], query: liaisonsQuery, answer: [200, liaisonsAnswer] })
  async list(@ValidQuery() { university }: z.infer<typeof liaisonsQuery>): Promise<z.infer<typeof liaisonsAnswer>> {
    return { items: (await this.identity.liaisonNames(university)).map(({ id, name }) => ({ id, name })) };
  }
}
