export { type ParameterForm, scalarText, writeParameter } from "./parameters/write-parameter.ts";
