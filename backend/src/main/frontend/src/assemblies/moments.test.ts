import { describe, expect, it } from 'vitest';
import { formatTime, fromField, toField } from './moments';

describe('times of assemblies', () => {
  it('go into a field and back', () => {
    const iso = fromField('2027-03-05T18:30');
    expect(iso).toBe(new Date(2027, 2, 5, 18, 30).toISOString());
    expect(toField(iso ?? '')).toBe('2027-03-05T18:30');
  });

  it('are told without their day', () => {
    expect(formatTime(new Date(2027, 2, 5, 18, 30).toISOString(), 'ja')).toBe('18:30');
  });

  it('are nothing when the field is empty or half filled', () => {
    expect(fromField('')).toBeNull();
    expect(fromField('soon')).toBeNull();
  });
});
