import { useStdin } from "ink";
import { useEffect } from "react";
import { toldWidths, type ToldWidths } from "./width-answer.ts";

/** Takes what the terminal says of how wide it draws glyphs, while `active`. */
export function useWidths(active: boolean, onTold: (told: ToldWidths) => void): void {
  const { stdin } = useStdin();
  useEffect(() => {
    if (!active) return undefined;
    // Ink reads the answer too and drops it, as it does every sequence that is no key.
    const watch = (data: unknown): void => {
      const told = toldWidths(String(data));
      if (told !== undefined) onTold(told);
    };
    stdin.on("data", watch);
    return () => void stdin.off("data", watch);
  }, [active, stdin, onTold]);
}
