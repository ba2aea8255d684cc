import type { DescribedOperation } from "./describe-document.ts";

/** The lines of the comment above a function of an operation. */
export function documentation({ operation }: DescribedOperation): readonly string[] {
  const summary = commentText(operation.summary || operation.id);
  const { acceptedPermissions = [] } = operation;
  const permissions =
    acceptedPermissions.length === 0
      ? []
      : [` * Accepted permissions (one is enough): ${commentText(acceptedPermissions.join(", "))}`];
  return [
    "/**",
    ` * ${summary}`,
    " *",
    ` * \`${operation.method} ${commentText(operation.path)}\``,
    ...(permissions.length === 0 ? [] : [" *", ...permissions]),
    ...(operation.deprecated ? [" *", " * @deprecated"] : []),
    " */",
  ];
}

/** Text that can neither end a comment nor break its line. */
export function commentText(text: string): string {
  return text.replaceAll(/\s+/gu, " ").replaceAll("*/", "*\\/");
}
