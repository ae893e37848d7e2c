import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Session } from '../../api/types';
import { entryOf } from '../../app/home';
import { CodeForm } from './code-form';
import { EntryPage } from './entry-page';
import { PasswordForm } from './password-form';
import { UniversityLogin, UniversityProblem } from './university-login';

const route = getRouteApi('/login');

/** Address and password or the university's own login, and for who has a second factor its code. */
export function LoginScreen() {
  const { t } = useTranslation();
  const { next, step: begun, oidc: problem } = route.useSearch();
  const { history } = useRouter();
  const [step, setStep] = useState<'password' | 'code'>(begun ?? 'password');
  const enter = (session: Session): void => history.push(entryOf(session, next));
  return (
    <EntryPage title={t(step === 'password' ? 'login.title' : 'login.code.title')}>
      {step === 'password'
        ? (
          <>
            {problem !== undefined && <UniversityProblem code={problem} />}
            <PasswordForm onSession={enter} onStep={() => setStep('code')} />
            <UniversityLogin next={next} />
          </>
        )
        : <CodeForm onSession={enter} onBack={() => setStep('password')} />}
    </EntryPage>
  );
}
