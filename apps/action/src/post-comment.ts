/** Where a comment goes. */
export interface CommentPlace {
  /** Such as `https://api.github.com`. */
  readonly apiUrl: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly pullRequest: number;
  readonly token: string;
}

/**
 * Writes a comment on a pull request, or writes the one anew that an earlier run has left. Gives
 * why it could not; undefined when it could.
 */
export async function postComment(body: string, place: CommentPlace): Promise<string | undefined> {
  const { apiUrl, repository, pullRequest } = place;
  const issue = `${apiUrl}/repos/${repository}/issues`;
  const text = JSON.stringify({ body: `${mark}\n${body}` });
  const own = await findOwn(`${issue}/${pullRequest}/comments`, place);
  if (typeof own === "string") return own;
  const answer =
    own.id === undefined
      ? await send(`${issue}/${pullRequest}/comments`, { method: "POST", body: text }, place)
      : await send(`${issue}/comments/${own.id}`, { method: "PATCH", body: text }, place);
  return answer.ok ? undefined : whyNot(answer);
}

// What tells the comment from those of others.
const mark = "<!-- cftokens diff -->";

async function findOwn(
  url: string,
  place: CommentPlace,
): Promise<{ readonly id: number | undefined } | string> {
  for (let page = 1; page <= mostPages; page += 1) {
    // oxlint-disable-next-line no-await-in-loop -- the next page is needed only without this one's
    const answer = await send(`${url}?per_page=100&page=${page}`, {}, place);
    if (!answer.ok) return whyNot(answer);
    // oxlint-disable-next-line no-await-in-loop -- as above
    const comments: unknown = await answer.json();
    if (!Array.isArray(comments)) return "its comments could not be read";
    const own = comments.find((comment: unknown): comment is OwnComment => isOwn(comment));
    if (own !== undefined || comments.length < 100) return { id: own?.id };
  }
  return { id: undefined };
}

// 1000 comments.
const mostPages = 10;

interface OwnComment {
  readonly id: number;
}

function isOwn(comment: unknown): comment is OwnComment {
  if (typeof comment !== "object" || comment === null) return false;
  if (!("id" in comment) || !("body" in comment)) return false;
  return typeof comment.id === "number" && typeof comment.body === "string" && comment.body.startsWith(mark);
}

async function send(url: string, request: RequestInit, { token }: CommentPlace): Promise<Response> {
  const headers = {
    accept: "application/vnd.github+json",
    authorization: `Bearer ${token}`,
    "content-type": "application/json",
    "user-agent": "cftokens",
    "x-github-api-version": "2022-11-28",
  };
  return fetch(url, { ...request, headers, redirect: "error", signal: AbortSignal.timeout(patience) });
}

// Milliseconds.
const patience = 30_000;

function whyNot({ status }: Response): string {
  return status === 403 || status === 404
    ? `the token may not write it (status ${status}); give the job pull-requests: write. A pull request from a fork gets no such token.`
    : `GitHub answered ${status}`;
}
