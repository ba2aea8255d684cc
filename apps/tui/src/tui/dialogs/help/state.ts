/** The help, and the first of its lines that is seen. */
export interface HelpState {
  readonly kind: "help";
  readonly top: number;
}
