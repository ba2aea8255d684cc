/** An account or a zone that the program looks at. */
export interface Place {
  readonly kind: "account" | "zone";
  readonly id: string;
}
