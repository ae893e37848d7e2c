import { Pill, PillsInput } from '@mantine/core';
import { type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface WordsInputProps {
  readonly label: string;
  readonly description?: string;
  readonly error?: string | undefined;
  readonly size?: 'sm' | 'md';
  readonly words: readonly string[];
  readonly most: number;
  readonly onChange: (words: string[]) => void;
}

const separators = /[,，、\n\t]+/u;

/** Words one by one: Enter, a comma or leaving the field adds what was typed, Backspace takes the last one back. */
export function WordsInput({ label, description, error, size = 'sm', words, most, onChange }: WordsInputProps) {
  const { t } = useTranslation();
  const id = useId();
  const [text, setText] = useState('');
  const add = (typed: string): void => {
    const more = typed.split(separators).map((word) => word.trim()).filter(Boolean);
    if (more.length > 0) onChange([...new Set([...words, ...more])].slice(0, most));
    setText('');
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    // Enter also ends a kana-to-kanji conversion; that one belongs to the input method.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && text !== '') {
      event.preventDefault();
      add(text);
    } else if (event.key === 'Backspace' && text === '' && words.length > 0) {
      onChange(words.slice(0, -1));
    }
  };
  return (
    <PillsInput id={id} label={label} description={description} error={error} size={size}>
      <Pill.Group>
        {words.map((word) => (
          <Pill key={word} size={size} withRemoveButton onRemove={() => onChange(words.filter((other) => other !== word))} removeButtonProps={{ 'aria-label': t('shared.removeWord', { word }), tabIndex: 0 }}>{word}</Pill>
        ))}
        <PillsInput.Field
          id={id} value={text} onKeyDown={onKeyDown} onBlur={() => add(text)}
          onChange={(event) => (separators.test(event.currentTarget.value) ? add(event.currentTarget.value) : setText(event.currentTarget.value))}
        />
      </Pill.Group>
    </PillsInput>
  );
}
