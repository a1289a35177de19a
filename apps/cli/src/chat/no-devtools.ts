/** Stands in for react-devtools-core, which Ink loads for its own developers only. */
export default {};
