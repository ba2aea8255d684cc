/** What happens to the risks besides what happens to every list. */
export interface RisksMessage {
  readonly area: "risks";
  /** The next severity alone, after the last one all. */
  readonly type: "severity-changed";
}
