const width = 30;

export interface ProgressBar {
  advance(steps?: number): void;
  /** Ends the line; further calls do nothing. */
  finish(): void;
}

/**
 * Shows progress on standard error: a bar that redraws itself in a terminal, else a plain line at every tenth.
 * Standard output stays free for the result.
 */
export function progressBar(label: string, total: number, stream: NodeJS.WriteStream = process.stderr): ProgressBar {
  const draw = stream.isTTY ? redrawn(stream) : plainLines(stream);
  let done = 0;
  let finished = false;
  draw(label, done, total);
  return {
    advance: (steps = 1) => {
      if (finished) return;
      done = Math.min(total, done + steps);
      draw(label, done, total);
    },
    finish: () => {
      if (!finished && stream.isTTY) stream.write('\n');
      finished = true;
    },
  };
}

type Draw = (label: string, done: number, total: number) => void;

function redrawn(stream: NodeJS.WriteStream): Draw {
  let drawn = '';
  return (label, done, total) => {
    const filled = total === 0 ? width : Math.floor((done / total) * width);
    const line = `${label} [${'#'.repeat(filled)}${'.'.repeat(width - filled)}] ${done}/${total}`;
    if (line !== drawn) stream.write(`\r${line}`);
    drawn = line;
  };
}

function plainLines(stream: NodeJS.WriteStream): Draw {
  let tenths = -1;
  return (label, done, total) => {
    const reached = total === 0 ? 10 : Math.floor((done / total) * 10);
    if (reached > tenths) stream.write(`${label} ${done}/${total}\n`);
    tenths = reached;
  };
}
