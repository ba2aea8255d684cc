import type { JudgedCall, Received, Verdict } from "@cftokens/explorer";
import { type AnswerForm, answerForm, describeSize, headerOf } from "@cftokens/explorer/answer";
import { redactUrl } from "@cftokens/credentials";
import { safeText, visibleJsonText } from "@cftokens/workbench/text";
import { parseExactly, terminalText } from "./answer-text.ts";
import type { CallEnvironment } from "./call-environment.ts";

type World = Pick<CallEnvironment, "output" | "stdout">;
type Head = Pick<Received, "status" | "statusText" | "headers">;

/** Prints an answer while it comes. */
export interface AnswerPrinter {
  readonly onHead: (head: Head) => void;
  /** Undefined where the body is printed as a whole. */
  readonly onChunk: (chunk: Uint8Array) => void;
  readonly end: (received: Received) => void;
}

/**
 * Prints bodies on standard output and all else on standard error. A pipe gets the bytes as they
 * come, but for JSON, whose harmful characters become escapes; a terminal gets harmless lines.
 */
export function createAnswerPrinter({ output, stdout }: World): AnswerPrinter {
  let form: AnswerForm = "bytes";
  let rest = "";
  const decoder = new TextDecoder();
  const printLines = (text: string) => {
    const lines = `${rest}${text}`.split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) output.print(line);
  };
  return {
    onHead({ status, statusText, headers }) {
      form = answerForm(headerOf(headers, "content-type"));
      output.remark(`${status}${statusText === "" ? "" : ` ${statusText}`}`);
      const location = headerOf(headers, "location");
      if (location !== "") output.remark(`→ ${redactUrl(location)} (not followed)`);
    },
    onChunk(chunk) {
      if (stdout.isTerminal && form === "stream") printLines(decoder.decode(chunk, { stream: true }));
      if (!stdout.isTerminal && form !== "json") stdout.write(chunk);
    },
    end({ bytes, size, isWhole }) {
      if (size === 0) return;
      if (!stdout.isTerminal) {
        if (form === "json") stdout.write(new TextEncoder().encode(visibleJsonText(decode(bytes))));
        return;
      }
      if (form === "stream") {
        if (rest !== "") output.print(rest);
      } else if (form === "bytes")
        output.remark(`${describeSize(size)} that are no text: send them to a file with >`);
      else output.print(terminalText(decode(bytes), form));
      if (!isWhole) output.remark("the body is not whole");
    },
  };
}

/** How long an answer took and how much it was, and what the contract says of it. */
export function printVerdict(
  { size, times }: Received,
  { findings, passed, unjudged, isAsDocumented }: Verdict,
  { output }: World,
): void {
  output.remark(`${describeSize(size)} in ${Math.round(times.end)} ms`);
  const checks = `${passed.length} checks passed`;
  output.remark(isAsDocumented ? `as its document says: ${checks}` : `not as its document says: ${checks}`);
  for (const { check, severity, pointer, message } of findings)
    output.remark(`  ${severity} ${check}: ${pointer === "" ? "" : `${pointer} `}${message}`);
  if (unjudged !== undefined) output.remark(`the body was not judged: ${unjudged}`);
}

/** All of it as one JSON value. The names of its members are an interface. */
export function printJsonAnswer(
  received: Received,
  { exchange, verdict }: JudgedCall,
  { output }: World,
): void {
  const { status, headers, bytes, size, times } = received;
  const form = answerForm(headerOf(headers, "content-type"));
  output.printJson({
    request: { method: exchange.request.method, url: redactUrl(exchange.request.url) },
    status,
    headers: headers.map(([name, value]) => [name, safeText(value)]),
    body: jsonBody(bytes, form),
    size,
    time: Math.round(times.end),
    verdict: {
      asDocumented: verdict.isAsDocumented,
      passed: verdict.passed,
      findings: verdict.findings,
      unjudged: verdict.unjudged ?? null,
    },
  });
}

// JSON as a value, text as a text, and bytes in Base64.
function jsonBody(bytes: Uint8Array, form: AnswerForm): unknown {
  if (bytes.length === 0) return null;
  if (form === "bytes") return { base64: Buffer.from(bytes).toString("base64") };
  const text = decode(bytes);
  const value = form === "json" ? parseExactly(text) : undefined;
  return value === undefined ? text : value.value;
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
