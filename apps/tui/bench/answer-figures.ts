import type { AnsweredCall } from "@cftokens/explorer";
import { callAnswered } from "../test/answered-call.ts";
import { startedState } from "../test/sample-state.ts";
import type { Message } from "../src/tui/message.ts";
import { openAnswer } from "../src/tui/screens/answer/open.ts";
import { rowLine } from "../src/tui/screens/answer/row-line.ts";
import { rowsOf } from "../src/tui/screens/answer/update.ts";
import type { State } from "../src/tui/state.ts";
import { update } from "../src/tui/update.ts";
import { defineBench, measureInTurn, percentile, roundsOf, timeOfSyncRuns } from "@cftokens/workspace/bench";
import { frame, ofFrame } from "./frame.ts";

/** How an answer of a megabyte that is judged is shown and scrolled. */
export const answers = defineBench({
  figures: {
    "answer-of-a-megabyte": {
      what: "showing a judged answer of 1 MB",
      peer: "parsing it three times, and a frame",
      unit: "ms",
      asked: { atMost: 1 },
    },
    "answer-scroll-key": {
      what: "a key that scrolls in an answer of 1 MB (p95)",
      ...ofFrame,
      asked: { atMost: 1 },
    },
  },
  async *measure() {
    const text = largeAnswer();
    const call = await callAnswered({ body: text });
    const { showing, parsing, scrolling } = await measureInTurn(rounds, {
      showing: () => timed(() => drawn(shown(call))),
      parsing: () => timed(() => void JSON.parse(text)),
      scrolling: () => percentile(timesOfKeys(call), 0.95),
    });
    yield roundsOf(
      "answer-of-a-megabyte",
      showing,
      parsing.map((time) => 3 * time + frame),
    );
    yield roundsOf(
      "answer-scroll-key",
      scrolling,
      scrolling.map(() => frame),
    );
  },
});

function timed(work: () => void): number {
  return timeOfSyncRuns(1, work) / 1000;
}

function shown(call: AnsweredCall): State {
  return openAnswer(startedState(size), call);
}

// As far as a window shows it.
function drawn(state: State): void {
  const { screen } = state;
  if (screen.name !== "answer") throw new Error(`${screen.name} is shown`);
  const { answer } = screen;
  const rows = rowsOf(state, answer);
  for (let row = answer.top; row < answer.top + size.rows; row += 1) {
    const seen = rows.at(row);
    if (seen !== undefined) rowLine(seen, answer, size.columns);
  }
}

// Down by pages to the end and up by lines, with some of it folded.
function timesOfKeys(call: AnsweredCall): readonly number[] {
  const times: number[] = [];
  let state = shown(call);
  const press = (message: Message): void => {
    times.push(
      timed(() => {
        ({ state } = update(state, message));
        drawn(state);
      }),
    );
  };
  for (let page = 0; page < 100; page += 1)
    press({ area: "answer", type: "moved", move: { by: "page", count: 1 } });
  press({ area: "answer", type: "folded", to: "closed" });
  press({ area: "answer", type: "folded", to: "closed" });
  press({ area: "answer", type: "moved", move: { to: "last" } });
  for (let line = 0; line < 200; line += 1)
    press({ area: "answer", type: "moved", move: { by: "line", count: -1 } });
  return times;
}

function largeAnswer(): string {
  const items = Array.from({ length: 3700 }, (_, index) => ({
    id: index.toString(16).padStart(32, "0"),
    name: `Token number ${index}`,
    status: index % 7 === 0 ? "disabled" : "active",
    issued_on: "2026-01-01T00:00:00Z",
    policies: [{ effect: "allow", permission_groups: [{ id: "a".repeat(32), name: "DNS Read" }] }],
  }));
  return JSON.stringify({ success: true, errors: [], result: items });
}

const size = { columns: 120, rows: 40 };
const rounds = 20;
