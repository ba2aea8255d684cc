export {
  type CallForm,
  type CallFormState,
  describeCallForm,
  emptyCallForm,
  fillCallForm,
  type FieldPlace,
  type FilledCall,
  readCallForm,
} from "./form/call-form.ts";
export type { FormField } from "./form/form-field.ts";
export {
  addItem,
  type FormPath,
  type FormStep,
  putState,
  removeState,
  segmentsOf,
  stateAt,
} from "./form/form-path.ts";
export { fixedState, startState } from "./form/start-state.ts";
export { absent, fillForm, type FormState } from "./form/form-state.ts";
