/** Kills, starts and edits: few in every run, as many as the targets of reliability ask for under `ENDURE=1`. */
export const times = (few: number, all: number): number => (process.env.ENDURE ? all : few);

/** Says what was measured; nobody reads it in every run. */
export function report(figures: string): void {
  if (process.env.ENDURE) process.stdout.write(`${figures}\n`);
}
