import { isJsonObject } from "@cftokens/openapi/json";
import { usageError } from "../command-error.ts";
import { readExchange } from "./read-exchange.ts";
import { readHar } from "./read-har.ts";
import type { RecordedExchange, Traffic } from "./traffic.ts";
import { UnreadableTraffic } from "./unreadable-traffic.ts";

/**
 * Reads recorded traffic: HAR 1.2, or one exchange a line. Throws a CommandError that names the
 * file and the entry when it is neither, or has no exchange.
 */
export function parseTraffic(text: string, file: string): Traffic {
  const content = text.replace(/^\uFEFF/u, "");
  try {
    const whole = parseJson(content);
    const traffic = isJsonObject(whole) && "log" in whole ? readHar(whole) : readLines(content, whole);
    if (traffic.recorded.length === 0) {
      throw new UnreadableTraffic("", "holds no exchange to judge; record some traffic first");
    }
    return traffic;
  } catch (error) {
    if (!(error instanceof UnreadableTraffic)) throw error;
    const source = error.where === "" ? file : `${file}, ${error.where}`;
    throw usageError(`${source}: ${error.reason}.`, { cause: error });
  }
}

function readLines(content: string, whole: unknown): Traffic {
  const recorded = isJsonObject(whole) ? [readExchange(whole, "line 1")] : readEachLine(content);
  return { format: "lines", recorded, leftOut: [] };
}

function readEachLine(content: string): readonly RecordedExchange[] {
  return content.split("\n").flatMap((line, index) => {
    if (line.trim() === "") return [];
    const where = `line ${index + 1}`;
    const value = parseJson(line);
    if (value === undefined) {
      throw new UnreadableTraffic(where, "is not JSON; give a HAR file, or one JSON exchange a line");
    }
    return [readExchange(value, where)];
  });
}

// Parses JSON; undefined for a text that is not JSON.
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
