import { homeDepartment } from './home-department.js';

const [engineering, medicine, law] = [
  { id: 'e', code: 'engineering', fieldCodes: ['26040', '36020'] }, { id: 'm', code: 'medicine', fieldCodes: ['52040'] }, { id: 'l', code: 'law', fieldCodes: [] },
];
const all = [engineering, medicine, law];

describe('the home of an imported seed', () => {
  it('is the department it names, or an error', () => {
    expect(homeDepartment(all, 'law', 'e', ['52040'])).toBe(law);
    expect(homeDepartment(all, 'magic', 'e', [])).toBe('unknown');
  });

  it('is where it was, when it names none', () => {
    expect(homeDepartment(all, undefined, 'm', ['26040'])).toEqual({ id: 'm' });
  });

  it('is the only department, or the only one of its field', () => {
    expect(homeDepartment([law], undefined, undefined, [])).toBe(law);
    expect(homeDepartment(all, undefined, undefined, ['36020'])).toBe(engineering);
  });

  it('is left open rather than guessed', () => {
    expect(homeDepartment(all, undefined, undefined, ['36020', '52040'])).toBe('none');
    expect(homeDepartment(all, undefined, undefined, ['99999'])).toBe('none');
    expect(homeDepartment([], undefined, undefined, [])).toBe('none');
  });
});
