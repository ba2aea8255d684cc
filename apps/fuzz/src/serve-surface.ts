import type { Surface } from "./surface.ts";
import type { WorkerAnswer, WorkerQuestion } from "./worker-message.ts";

/** Answers the parent's questions about a surface until it is told to close it. */
export async function serveSurface(surface: Surface, seed: number): Promise<void> {
  const closed = Promise.withResolvers<void>();
  process.on("message", (question: WorkerQuestion) => {
    switch (question.kind) {
      case "try":
        tryInput(surface, seed, question.number).then(tell, closed.reject);
        break;
      case "show":
        tell({ kind: "shown", input: surface.show(seed, question.number) });
        break;
      case "close":
        surface.close().then(closed.resolve, closed.reject);
    }
  });
  tell({ kind: "open" });
  await closed.promise;
  process.disconnect();
}

async function tryInput(surface: Surface, seed: number, number: number): Promise<WorkerAnswer> {
  const outcome = await surface.attempt(seed, number);
  const memory = number % inputsBetweenLooks === 0 ? surface.memory() : undefined;
  return { kind: "tried", outcome, ...(memory !== undefined && { memory }) };
}

function tell(answer: WorkerAnswer): void {
  process.send?.(answer);
}

// Inputs between two looks at the memory.
const inputsBetweenLooks = 25;
