const MAX_SWEEPS = 50;
const TOLERANCE = 1e-9;

/**
 * The move ≥ floor at which slope·move + ½·moveᵀ·bend·move is least, by going along one coordinate after the other; for a
 * handful of them that costs little; cut short it is still a move downhill. A coordinate without curvature stays. `bend` is symmetric and positive semidefinite.
 */
export function minimiseQuadratic(bend: readonly (readonly number[])[], slope: readonly number[], floor: readonly number[]): number[] {
  const move = slope.map((_, i) => Math.max(0, floor[i] ?? -Infinity));
  for (let sweep = 0; sweep < MAX_SWEEPS; sweep += 1) {
    let moved = 0;
    for (const [i, row] of bend.entries()) {
      const own = row[i] ?? 0;
      if (own === 0) continue;
      const rising = row.reduce((sum, value, j) => sum + value * (move[j] ?? 0), slope[i] ?? 0);
      const before = move[i] ?? 0;
      const after = Math.max(before - rising / own, floor[i] ?? -Infinity);
      move[i] = after;
      moved = Math.max(moved, Math.abs(after - before));
    }
    if (moved < TOLERANCE) break;
  }
  return move;
}
