/** A report that was asked for: a file of some kind, or GitHub annotations on standard output. */
export type ReportRequest =
  | { readonly kind: "junit" | "json" | "html"; readonly file: string }
  | { readonly kind: "github" };

/** Reads `junit=FILE`, `json=FILE`, `html=FILE` or `github`; undefined for anything else. */
export function parseReportRequest(text: string): ReportRequest | undefined {
  if (text === "github") return { kind: "github" };
  const [kind, ...rest] = text.split("=");
  const file = rest.join("=");
  if (file === "") return undefined;
  return kind === "junit" || kind === "json" || kind === "html" ? { kind, file } : undefined;
}
