/** How one kind of change is judged. */
export interface ChangeRule {
  /** Whether a client written against the old document may stop compiling or working. */
  readonly breaking: boolean;
  readonly because: string;
}

/**
 * The kinds of change that compareDocuments distinguishes, judged for clients generated from the
 * document: they send only what it declares, distinguish answers by status, and switch over the
 * members of an enum. A narrower request or a wider response breaks them.
 */
export const changeRules = {
  "operation-removed": breaks("calls of it are answered with an error"),
  "operation-added": keeps("nobody calls it yet"),
  "operation-id-changed": breaks("the generated function gets another name"),
  "operation-moved": breaks("clients in use still call the old method or path"),
  "operation-deprecated": keeps("it still answers"),
  "operation-deprecation-ended": keeps("it is there to stay"),
  "path-parameter-renamed": breaks("the generated function takes its value under another name"),
  "parameter-deprecated": keeps("it is still read"),
  "parameter-deprecation-ended": keeps("it is there to stay"),
  "parameter-removed": breaks("what callers pass no longer compiles, or is ignored"),
  "parameter-added": keeps("callers may leave it out"),
  "required-parameter-added": breaks("callers do not send it"),
  "parameter-became-required": breaks("callers may leave it out"),
  "parameter-became-optional": keeps("callers may go on sending it"),
  "parameter-serialization-changed": breaks("clients in use write the value in the old way"),
  "request-body-added": keeps("callers may leave it out"),
  "required-request-body-added": breaks("callers do not send it"),
  "request-body-removed": breaks("what callers send no longer compiles, or is ignored"),
  "request-body-became-required": breaks("callers may leave it out"),
  "request-body-became-optional": keeps("callers may go on sending it"),
  "request-media-type-removed": breaks("clients in use send it"),
  "request-media-type-added": keeps("callers may go on sending the old one"),
  "success-response-removed": breaks("callers that tell answers apart by status wait for it"),
  "success-response-added": breaks("callers that tell answers apart by status do not know it"),
  "failure-response-removed": keeps("every failure is read in the same way"),
  "failure-response-added": keeps("every failure is read in the same way"),
  "response-media-type-removed": breaks("clients in use read it"),
  "response-media-type-added": keeps("the old one is still answered"),
  "request-header-removed": breaks("what callers pass no longer compiles, or is ignored"),
  "request-header-added": keeps("callers may leave it out"),
  "required-request-header-added": breaks("callers do not send it"),
  "request-header-became-required": breaks("callers may leave it out"),
  "request-header-became-optional": keeps("callers may go on sending it"),
  "response-header-removed": breaks("callers may read it"),
  "response-header-added": keeps("nobody reads it yet"),
  "response-header-became-optional": breaks("callers rely on it"),
  "response-header-became-required": keeps("callers are prepared for its absence"),
  "response-link-removed": breaks("callers may follow it"),
  "response-link-added": keeps("nobody follows it yet"),
  "response-link-changed": breaks("callers that follow it call another operation, or with other values"),
  "security-tightened": breaks("credentials that were enough no longer are"),
  "security-loosened": keeps("the old credentials are still enough"),
  "security-scheme-changed": breaks("clients in use send the credential in the old way"),
  "security-scheme-renamed": keeps("the credential is sent as before"),
  "permission-removed": breaks("tokens that hold only this permission are refused"),
  "permission-added": keeps("the old permissions are still enough"),
  "server-removed": breaks("clients in use call it"),
  "server-added": keeps("the old address still answers"),
  "server-order-changed": keeps("the old address still answers"),
  "server-variable-changed": breaks("clients in use call the old address"),
  "webhook-removed": breaks("receivers wait for it"),
  "webhook-added": keeps("nobody waits for it yet"),
  "callback-removed": breaks("receivers wait for it"),
  "callback-added": keeps("nobody waits for it yet"),
  "sent-parameter-removed": breaks("receivers may read it"),
  "sent-parameter-added": keeps("nobody reads it yet"),
  "sent-parameter-became-optional": breaks("receivers rely on it"),
  "sent-parameter-became-required": keeps("receivers are prepared for its absence"),
  "receiver-response-removed": breaks("receivers in use answer it"),
  "receiver-response-added": keeps("receivers may go on answering as before"),
  "request-property-removed": breaks("what callers send no longer compiles, or is ignored"),
  "request-property-added": keeps("callers may leave it out"),
  "required-request-property-added": breaks("callers do not send it"),
  "request-property-became-required": breaks("callers may leave it out"),
  "request-property-became-optional": keeps("callers may go on sending it"),
  "request-property-became-read-only": breaks("callers may no longer send it"),
  "response-property-removed": breaks("callers read it"),
  "response-property-added": keeps("unknown members are ignored"),
  "response-property-became-required": keeps("callers are prepared for its absence"),
  "response-property-became-optional": breaks("callers rely on it"),
  "response-property-became-write-only": breaks("callers read it"),
  ...bothWays(
    "type-changed",
    { request: true, response: true },
    "the old and the new type exclude each other",
  ),
  ...bothWays("type-narrowed", { request: true, response: false }, "some old values are not allowed now"),
  ...bothWays("type-widened", { request: false, response: true }, "values of another type are allowed now"),
  ...bothWays("enum-added", { request: true, response: false }, "only listed values are allowed now"),
  ...bothWays("enum-removed", { request: false, response: true }, "unlisted values are allowed now"),
  ...bothWays("enum-value-removed", { request: true, response: false }, "the value is not allowed now"),
  ...bothWays("enum-value-added", { request: false, response: true }, "a switch over the values misses it"),
  ...bothWays("bound-tightened", { request: true, response: false }, "some old values are not allowed now"),
  ...bothWays(
    "bound-loosened",
    { request: false, response: true },
    "values beyond the old bound are allowed now",
  ),
  ...bothWays(
    "pattern-changed",
    { request: true, response: true },
    "values that did not match may match now, or the other way round",
  ),
  ...bothWays(
    "pattern-removed",
    { request: false, response: true },
    "values that did not match are allowed now",
  ),
  ...bothWays(
    "format-changed",
    { request: true, response: true },
    "values are written and read in another way",
  ),
  ...bothWays(
    "format-added",
    { request: true, response: false },
    "some old values may not be of this format",
  ),
  ...bothWays(
    "format-narrowed",
    { request: true, response: false },
    "some old values are not of the new format",
  ),
  ...bothWays(
    "format-widened",
    { request: false, response: true },
    "values that are not of the old format are allowed now",
  ),
  ...bothWays("format-removed", { request: false, response: true }, "values of any format are allowed now"),
  ...bothWays(
    "more-properties-refused",
    { request: true, response: false },
    "undeclared members are refused now",
  ),
  ...bothWays("more-properties-allowed", { request: false, response: false }, "declared members stay"),
  ...bothWays(
    "map-removed",
    { request: true, response: true },
    "members of any name are no longer described",
  ),
  ...bothWays(
    "alternative-removed",
    { request: true, response: false },
    "the alternative is not allowed now",
  ),
  ...bothWays("alternative-added", { request: false, response: true }, "callers do not know the alternative"),
  ...bothWays(
    "overlap-refused",
    { request: true, response: false },
    "a value that meets several alternatives is refused now",
  ),
  ...bothWays(
    "overlap-allowed",
    { request: false, response: true },
    "a value that meets several alternatives is allowed now",
  ),
  ...bothWays("default-added", { request: false, response: false }, "it says what leaving it out has meant"),
  ...bothWays(
    "default-changed",
    { request: true, response: false },
    "leaving it out means something else now",
  ),
  ...bothWays(
    "discriminator-changed",
    { request: true, response: true },
    "alternatives are told apart in another way",
  ),
  ...bothWays(
    "discriminator-value-removed",
    { request: true, response: false },
    "the value no longer names an alternative",
  ),
  ...bothWays(
    "discriminator-value-added",
    { request: false, response: true },
    "callers do not know what the value names",
  ),
  ...bothWays(
    "encoding-changed",
    { request: true, response: true },
    "a member of the form is written in another way",
  ),
  ...bothWays("deprecated", { request: false, response: false }, "it is still there"),
  ...bothWays("deprecation-ended", { request: false, response: false }, "it is there to stay"),
  ...bothWays("rule-tightened", { request: true, response: false }, "some old values are not allowed now"),
  ...bothWays(
    "rule-loosened",
    { request: false, response: true },
    "values that were not allowed are allowed now",
  ),
  ...bothWays("rule-changed", { request: true, response: true }, "what becomes of the values is not decided"),
  "request-values-refused": breaks("some old values are not allowed now"),
  "response-values-added": breaks("values that were not allowed are allowed now"),
} as const satisfies Readonly<Record<string, ChangeRule>>;

export type ChangeRuleName = keyof typeof changeRules;

function breaks(because: string): ChangeRule {
  return { breaking: true, because };
}

function keeps(because: string): ChangeRule {
  return { breaking: false, because };
}

type BothWays<Name extends string> = Readonly<Record<`${"request" | "response"}-${Name}`, ChangeRule>>;

function bothWays<Name extends string>(
  name: Name,
  breaking: { readonly request: boolean; readonly response: boolean },
  because: string,
): BothWays<Name> {
  const rules = {
    [`request-${name}`]: { breaking: breaking.request, because },
    [`response-${name}`]: { breaking: breaking.response, because },
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the compiler widens computed names to string
  return rules as BothWays<Name>;
}
