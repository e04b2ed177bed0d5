import { expect, it } from 'vitest'
import { findUser } from './server-user.ts'

it('finds a user by its whole name and reads negative ids as unsigned', () => {
  const passwd =
    'root:x:0:0::/root:/bin/sh\nnobody2:x:7:7::/:/x\nnobody:*:-2:-2:Unprivileged:/:/usr/bin/false\n'
  expect(findUser(passwd, 'nobody')).toEqual({ name: 'nobody', uid: 4294967294, gid: 4294967294 })
  expect(findUser(passwd, 'postgres')).toBeNull()
})
