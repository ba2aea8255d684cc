import { createContext } from "react";
import type { Theme } from "@cftokens/workbench/config";

/** The background that colours are chosen for; every line of every screen asks for it. */
export const ThemeContext = createContext<Theme>("dark");
