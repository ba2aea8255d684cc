/** An answer as it is sent, by whichever edge. */
export interface PlainAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Makes an answer of plain text. */
export function plainText(status: number, body: string): PlainAnswer {
  return { status, headers: { "content-type": "text/plain;charset=UTF-8" }, body };
}
