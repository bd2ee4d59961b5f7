/** A step event in words: `{label, words, image?, bad?}`. Fields go by two names in the wild. */
export const describe = ({ type, data = {} }) => {
  switch (type) {
    case 'sandbox':
      return { label: 'Browser', words: data.status ?? '' };
    case 'navigation':
      return { label: 'Page', words: [data.title, data.url].filter(Boolean).join(' – ') };
    case 'plan':
      return { label: 'Plan', words: data.reasoning ?? data.notes ?? '' };
    case 'action':
      return action(data);
    case 'screenshot':
      return { label: 'Picture', words: '', image: data.url };
    case 'validation': {
      const passed = data.passed ?? data.ok;
      const errors = [data.errors ?? []].flat().map(text);
      return { label: 'Check', words: passed ? 'Passed' : errors.join('; ') || 'Not passed', bad: !passed };
    }
    case 'waiting':
      return { label: 'Wait', words: data.reason ?? '' };
    case 'done':
      return { label: 'Done', words: data.status ?? '', bad: data.status !== 'SUCCESS' };
    case 'error':
      return { label: 'Error', words: data.message ?? data.error ?? data.status ?? '', bad: true };
    default:
      return { label: text(type), words: text(data) };
  }
};

const action = data => {
  const failed = data.success === false || Boolean(data.error);
  const verb = data.action ?? data.type ?? 'action';
  const words = [verb, data.selector, data.message, data.error].filter(Boolean).map(text);
  return { label: 'Action', words: [...new Set(words)].join(' · '), bad: failed };
};

const text = value => (typeof value === 'string' ? value : JSON.stringify(value) ?? '');
