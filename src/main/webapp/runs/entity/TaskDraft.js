/**
 * Reads the form's texts into a task of the API, or tells what is wrong.
 *
 * @returns `{task}` or `{errors}`, errors by field name
 */
export const readDraft = ({ url, instruction, inputs, output, successCondition, seconds }) => {
  const errors = {};
  if (!isWebAddress(url)) {
    errors.url = 'Enter a web address that starts with http:// or https://';
  }
  const schema = readSchema(output);
  if (schema.error) {
    errors.output = schema.error;
  }
  if (inputs.some(([key]) => key === '')) {
    errors.inputs = 'Each value needs a name.';
  } else if (new Set(inputs.map(([key]) => key)).size < inputs.length) {
    errors.inputs = 'Two values have the same name.';
  }
  if (!(seconds >= 5 && seconds <= 1800)) {
    errors.seconds = 'Between 5 and 1800 seconds.';
  }
  if (Object.keys(errors).length > 0) {
    return { errors };
  }
  return {
    task: {
      url: url.trim(),
      ...(instruction.trim() && { instruction: instruction.trim() }),
      ...(inputs.length > 0 && { input: Object.fromEntries(inputs) }),
      ...(schema.value && { output: schema.value }),
      ...(successCondition.trim() && { successCondition: successCondition.trim() }),
      timeoutMs: Math.round(seconds * 1000),
    },
  };
};

/** `{}` for an empty text, `{value}` for a JSON object, `{error}` for everything else. */
export const readSchema = text => {
  if (text.trim() === '') {
    return {};
  }
  try {
    const value = JSON.parse(text);
    return value !== null && typeof value === 'object' && !Array.isArray(value)
      ? { value }
      : { error: 'A JSON Schema is an object: { … }' };
  } catch (error) {
    return { error: `Not valid JSON: ${error.message}` };
  }
};

const isWebAddress = text => {
  try {
    return ['http:', 'https:'].includes(new URL(text.trim()).protocol);
  } catch {
    return false;
  }
};
