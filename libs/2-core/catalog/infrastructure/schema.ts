import type { ContextSchema } from '@musubi/platform/database/context-schema';
import { Catalog1700000002001 } from './migrations/1700000002001-catalog.js';
import { CatalogTloSight1700000002030 } from './migrations/1700000002030-tlo-sight.js';
import { CatalogFacets1700000002040 } from './migrations/1700000002040-facets.js';
import { CatalogPublishedFields1700000007020 } from './migrations/1700000007020-published-fields.js';
import { DetailOpeningRow } from './detail-opening.row.js';
import { MandateRow } from './mandate.row.js';
import { NdaRow } from './nda.row.js';
import { NeedOwnerRow } from './need-owner.row.js';
import { NeedPostingRow } from './need-posting.row.js';
import { NeedReaderRow } from './need-reader.row.js';
import { NeedRevealRow } from './need-reveal.row.js';
import { NeedVersionRow } from './need-version.row.js';
import { NeedRow } from './need.row.js';
import { SeedDetailRow } from './seed-detail.row.js';
import { SeedVersionRow } from './seed-version.row.js';
import { SeedRow } from './seed.row.js';

export const catalogSchema: ContextSchema = {
  name: 'catalog',
  rows: [NeedRow, NeedOwnerRow, NeedReaderRow, NeedRevealRow, NeedVersionRow, SeedRow, SeedVersionRow, SeedDetailRow, DetailOpeningRow, NdaRow,
    MandateRow, NeedPostingRow],
  migrations: [Catalog1700000002001, CatalogTloSight1700000002030, CatalogFacets1700000002040, CatalogPublishedFields1700000007020],
};
