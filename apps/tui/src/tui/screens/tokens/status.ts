import { kindName, mostZones, type TokenRow } from "@cftokens/workbench/inventory";
import { cutText, describeTime } from "@cftokens/workbench/text";
import { detailWidth } from "../../layout.ts";
import { isSlow } from "../../slow-work.ts";
import type { State } from "../../state.ts";
import type { Span, StyledLine } from "../../text/styled-line.ts";
import { focusedRow, isLoading } from "./state.ts";
import { showsOwner } from "./table-lines.ts";

/** The status line under the table: what was loaded, and what is still to come. */
export function tokensStatus(state: State): StyledLine {
  const { tokens, places, directory, marks } = state;
  const { rows, visible, lists } = tokens;
  const remembered = rememberedNote(state);
  // Until the first load is over there is nothing to count, and quick waits are not shown.
  if (tokens.load === 1 && isLoading(state) && !isSlow(state, "lists") && remembered.length === 0) return [];
  const zones = places.filter(({ kind }) => kind === "zone").length;
  const failed = lists.filter(({ status }) => status.kind === "failed").length;
  const stopped = lists.filter(({ status }) => status.kind === "stopped").length;
  const count =
    visible.length === rows.length
      ? `${rows.length} ${rows.length === 1 ? "token" : "tokens"}`
      : `${visible.length} of ${rows.length} tokens`;
  const news: StyledLine = [
    { text: ` ${count}` },
    ...(marks.size > 0 ? [{ text: ` · ● ${marks.size} marked`, tone: "accent" as const }] : []),
    ...remembered,
    ...progress(state),
    ...(stopped > 0 ? [waiting(`${stopped} of ${lists.length} lists not read, r reads them`)] : []),
    ...(places.length === 0 && directory.status === "ready"
      ? [waiting("no account is seen: CLOUDFLARE_ACCOUNT_ID can name one")]
      : []),
    ...(zones > mostZones ? [waiting(`service tokens of ${mostZones} of ${zones} zones`)] : []),
    ...(failed > 0
      ? [{ text: ` · ✗ ${failed} of ${lists.length} lists failed, r tries again`, tone: "bad" as const }]
      : []),
  ];
  return news.length === 1 ? [...news, ...leftOut(state)] : news;
}

/**
 * Why a screen that looks at all tokens has none to look at; undefined when there are some. Quick
 * waits are not shown.
 */
export function missingTokens(state: State): string | undefined {
  const { rows, lists } = state.tokens;
  if (rows.length > 0) return undefined;
  if (isLoading(state)) return isSlow(state, "lists") ? "◌ The tokens are not there yet." : "";
  return lists.some(({ status }) => status.kind === "failed")
    ? "No list of tokens could be loaded: the table (1) says why."
    : "There are no tokens.";
}

// Which of the tokens are those of the last start, and of when.
function rememberedNote(state: State): StyledLine {
  const { rows } = state.tokens;
  const { remembered, oldest } = rememberedOf(rows);
  if (oldest === undefined) return [];
  const count = remembered === rows.length ? "" : `${remembered} `;
  const loading = isLoading(state) && !isSlow(state, "lists") ? ", loading" : "";
  return [waiting(`${count}as of ${clockTime(oldest, state.now)}${loading}`)];
}

interface Remembered {
  readonly remembered: number;
  readonly oldest: number | undefined;
}

// Counted once for the same rows: every key draws the status line.
function rememberedOf(rows: readonly TokenRow[]): Remembered {
  const known = rememberedOfRows.get(rows) ?? countRemembered(rows);
  rememberedOfRows.set(rows, known);
  return known;
}

function countRemembered(rows: readonly TokenRow[]): Remembered {
  const times = rows.flatMap(({ asOf }) => (asOf === undefined ? [] : [asOf.getTime()]));
  return {
    remembered: times.length,
    oldest: times.length === 0 ? undefined : times.reduce((one, other) => Math.min(one, other)),
  };
}

const rememberedOfRows = new WeakMap<readonly TokenRow[], Remembered>();

// The time of a day, and which day where it is not today.
function clockTime(time: number, now: Date): string {
  const [date = "", clock = ""] = describeTime(time).split("T");
  const shown = `${clock.slice(0, 5)}Z`;
  return describeTime(now.getTime()).startsWith(date) ? shown : `${date} ${shown}`;
}

function progress(state: State): StyledLine {
  if (!isLoading(state) || !isSlow(state, "lists")) return [];
  const { lists } = state.tokens;
  const loading = lists.filter(({ status }) => status.kind === "loading").length;
  return [
    loading > 0
      ? waiting(`◌ loading ${loading} of ${lists.length} lists${waitNote(state)}, Esc stops`)
      : waiting("◌ finding accounts and zones, Esc stops"),
  ];
}

// Lists are not read while few calls are left.
function waitNote({ budget, now }: State): string {
  return budget?.waitsUntil === undefined ? "" : `, on at ${clockTime(budget.waitsUntil, now)}`;
}

// A narrow table leaves out whose a token is, and two may have the same name.
function leftOut({ tokens, size, screen }: State): StyledLine {
  const row = focusedRow(tokens);
  const isToldElsewhere =
    screen.name !== "tokens" || detailWidth(size) !== undefined || showsOwner(size.columns, tokens.query);
  if (row === undefined || isToldElsewhere) return [];
  return [{ text: `  ${kindName(row.listed.kind)} of ${cutText(row.owner, 24)}`, tone: "dim" }];
}

function waiting(text: string): Span {
  return { text: ` · ${text}`, tone: "waiting" };
}
