export { type ParameterForm, writeParameter } from "./parameters/write-parameter.ts";
