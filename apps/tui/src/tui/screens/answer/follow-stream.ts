import type { comingCall, SendOptions } from "@cftokens/explorer";
import { answerForm, createStreamReader, headerOf } from "@cftokens/explorer/answer";
import type { Message } from "../../message.ts";

/** Shows the items of a stream while they come. */
export interface Follower {
  readonly follow: NonNullable<SendOptions["follow"]>;
  /** Everything that came is shown when it resolves. */
  readonly end: () => Promise<void>;
}

/** What a follower needs besides the call. */
export interface FollowOptions {
  readonly world: {
    readonly clock: () => number;
    readonly wait: (milliseconds: number) => Promise<void>;
  };
  readonly send: (message: Message) => void;
  /** Without credentials; nobody has read its body. */
  readonly request: Request;
  readonly baseUrl: string;
}

/** Creates what shows an answer that comes item by item; of any other one it shows nothing. */
export function createFollower(
  made: Parameters<typeof comingCall>[0],
  { world: { clock, wait }, send, request, baseUrl }: FollowOptions,
): Follower {
  const start = clock();
  let end: (() => Promise<void>) | undefined;
  return {
    follow(head) {
      const contentType = headerOf(head.headers, "content-type");
      if (answerForm(contentType) !== "stream") return undefined;
      const reader = createStreamReader(contentType);
      const pending = createPending();
      let isScheduled = false;
      const began = begin(made, { head, time: clock() - start, request, baseUrl }).then((call) =>
        send({ area: "answer", type: "began", call }),
      );
      let size = 0;
      const show = (): void => {
        isScheduled = false;
        send({ area: "answer", type: "items-came", ...pending.take(), size, time: clock() - start });
      };
      const showLater = async (): Promise<void> => {
        await Promise.all([began, wait(pause)]);
        if (isScheduled) show();
      };
      end = async () => {
        await began;
        pending.add(reader.end());
        show();
      };
      return (chunk) => {
        size += chunk.byteLength;
        pending.add(reader.feed(chunk));
        if (isScheduled) return;
        isScheduled = true;
        void showLater();
      };
    },
    end: async () => end?.(),
  };
}

async function begin(
  made: Parameters<typeof comingCall>[0],
  coming: Parameters<typeof comingCall>[1],
): ReturnType<typeof comingCall> {
  const explorer = await import("@cftokens/explorer");
  return explorer.comingCall(made, coming);
}

// What came since the last frame. A stream may be faster than what is shown of it: the first ones
// go.
function createPending() {
  let items: string[] = [];
  let length = 0;
  let skipped = 0;
  return {
    add(added: readonly string[]): void {
      for (const item of added) {
        items.push(item);
        length += item.length;
      }
      let first = 0;
      for (; length > mostPending && first < items.length - 1; first += 1)
        length -= items[first]?.length ?? 0;
      if (first === 0) return;
      skipped += first;
      items = items.slice(first);
    },
    take() {
      const taken = { items, skipped };
      items = [];
      length = 0;
      skipped = 0;
      return taken;
    },
  };
}

// Milliseconds between two frames of a stream: whatever comes meanwhile is shown together.
const pause = 100;
// In characters.
const mostPending = 1_000_000;
