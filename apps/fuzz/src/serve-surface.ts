import type { Surface } from "./surface.ts";
import type { WorkerAnswer, WorkerQuestion } from "./worker-message.ts";

/** Inputs between two looks at the memory. */
export const inputsBetweenLooks = 25;

/** Answers the parent's questions about a surface until it is told to close it. */
export async function serveSurface(surface: Surface, seed: number): Promise<void> {
  const closed = Promise.withResolvers<void>();
  process.on("message", (question: WorkerQuestion) => {
    if (question === "close") surface.close().then(closed.resolve, closed.reject);
    else tryInput(surface, seed, question.number).then(tell, closed.reject);
  });
  tell({ kind: "open" });
  await closed.promise;
  process.disconnect();
}

async function tryInput(surface: Surface, seed: number, number: number): Promise<WorkerAnswer> {
  const { outcome, input } = await surface.attempt(seed, number);
  return {
    kind: "tried",
    outcome,
    ...(outcome.kind === "fault" && { input: JSON.stringify(input) }),
    ...(number % inputsBetweenLooks === 0 && { memory: surface.memory() }),
  };
}

function tell(answer: WorkerAnswer): void {
  process.send?.(answer);
}
