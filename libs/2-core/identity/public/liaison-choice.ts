/** Who looks after a department on a day, and why it is them. */
export interface LiaisonChoice {
  readonly userId: string;
  readonly via: 'department' | 'deputy' | 'field' | 'headquarters';
}
