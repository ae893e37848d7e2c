import type { Measure } from '../../api/types';

/** Which figure's rows are open: a year's, or those of one group of the breakdown. */
export interface OpenFigure {
  readonly fiscalYear: number;
  readonly measure: Measure;
  /** The key of a group. */
  readonly group?: string | undefined;
}

export const dimensions = ['department', 'hub', 'field', 'type', 'size', 'umbrella'] as const;

export type Dimension = (typeof dimensions)[number];

export const measures = ['received', 'contracted', 'due'] as const satisfies readonly Measure[];

export const scopes = ['private_joint_research', 'private', 'all'] as const;
