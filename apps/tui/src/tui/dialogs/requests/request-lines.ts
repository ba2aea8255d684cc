import { describeSize } from "@cftokens/explorer/answer";
import type { RateBudget } from "@cftokens/workbench/connection";
import type { SentRequest } from "@cftokens/workbench/requests";
import { cutText, describeTime, fitText, textWidth } from "@cftokens/workbench/text";
import {
  heading,
  jsonLines,
  labelled,
  paragraph,
  type StyledLine,
  type Tone,
} from "../../text/styled-line.ts";

/** The names of the columns of the log. */
export function requestsHead(columns: number): StyledLine {
  const end = `${"STATUS".padStart(7)} ${"TIME".padStart(8)} ${"SIZE".padStart(8)} ${"LEFT".padStart(9)} `;
  const start = `${fitText("SENT", 9)} ${fitText("METHOD", 7)} `;
  const room = Math.max(1, columns - textWidth(start) - textWidth(end));
  return [{ text: `${start}${fitText("PATH", room)}${end}`, tone: "dim" }];
}

/** A request on one line, exactly `columns` wide. */
export function requestLine(request: SentRequest, columns: number): StyledLine {
  const { at, method, url, outcome } = request;
  const { status, tone } = statusOf(request);
  const [size, budget] =
    outcome.kind === "answered"
      ? [outcome.bytes === undefined ? "…" : describeSize(outcome.bytes), shortBudget(outcome.budget)]
      : ["", ""];
  const time = outcome.kind === "waiting" ? "" : durationOf(outcome.milliseconds);
  const start = `${fitText(describeTime(at.getTime()).slice(11, 19), 9)} ${fitText(method, 7)} `;
  const end = ` ${time.padStart(8)} ${shortSize(size).padStart(8)} ${budget.padStart(9)} `;
  const room = Math.max(1, columns - textWidth(start) - 7 - textWidth(end));
  return [
    { text: start },
    { text: fitText(pathOf(url), room), tone: "strong" },
    { text: status.padStart(7), tone },
    { text: end, tone: "dim" },
  ];
}

/** All that is known of a request. */
export function requestDetail(request: SentRequest, width: number): readonly StyledLine[] {
  const { at, method, url, headers, body, isBodyLeftOut, outcome } = request;
  return [
    ...paragraph(`${method} ${url}`, width, "strong"),
    ...labelled("Sent", describeTime(at.getTime()), { width, labelWidth }),
    ...headerLines(headers, width),
    ...(body === undefined ? [] : [[], ...jsonLines(body, width)]),
    ...(isBodyLeftOut
      ? [[], ...paragraph("Its body is no JSON, or too long to be kept.", width, "dim")]
      : []),
    ...outcomeLines(request, width),
    ...(outcome.kind === "answered" ? headerLines(outcome.headers, width) : []),
    [],
    ...paragraph("Credentials are taken out; the body of the answer is not kept.", width, "dim"),
  ];
}

function outcomeLines({ outcome }: SentRequest, width: number): readonly StyledLine[] {
  switch (outcome.kind) {
    case "waiting":
      return [...heading("Answer"), ...paragraph("There is none yet.", width)];
    case "unanswered":
      return [
        ...heading("No answer"),
        ...paragraph(`${outcome.reason}, after ${durationOf(outcome.milliseconds)}`, width, "bad"),
      ];
    case "answered": {
      const { status, milliseconds, bytes, budget } = outcome;
      return [
        ...heading(`Answer: ${status}`),
        ...labelled("Time", durationOf(milliseconds), { width, labelWidth }),
        ...labelled("Size", bytes === undefined ? "its body did not end yet" : describeSize(bytes), {
          width,
          labelWidth,
        }),
        ...(budget === undefined
          ? []
          : labelled("Calls left", `${shortBudget(budget)} for ${budget.seconds} s`, { width, labelWidth })),
      ];
    }
  }
}

function headerLines(headers: Readonly<Record<string, string>>, width: number): readonly StyledLine[] {
  return Object.entries(headers).flatMap(([name, value]) =>
    labelled(`${name}:`, value, { width, labelWidth }),
  );
}

function statusOf({ outcome }: SentRequest): { readonly status: string; readonly tone: Tone } {
  switch (outcome.kind) {
    case "waiting":
      return { status: "◌", tone: "waiting" };
    case "unanswered":
      return { status: "✗ none", tone: "bad" };
    case "answered": {
      const isGood = outcome.status < 400;
      return { status: `${isGood ? "✓" : "✗"} ${outcome.status}`, tone: isGood ? "good" : "bad" };
    }
  }
}

function durationOf(milliseconds: number): string {
  return milliseconds < 10_000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}

function shortBudget(budget: RateBudget | undefined): string {
  if (budget === undefined) return "";
  return budget.limit === undefined ? String(budget.left) : `${budget.left}/${budget.limit}`;
}

function shortSize(size: string): string {
  return size.replace(/ bytes?$/u, " B");
}

// The host is the same for most of them; the whole address stands in the detail.
function pathOf(url: string): string {
  return cutText(url.replace(/^https?:\/\/[^/]*/u, ""), 2000);
}

const labelWidth = 22;
