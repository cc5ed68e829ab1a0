import type { common as japanese } from '../ja/common.ts'
import type { SameKeys } from '../same-keys.ts'

export const common: SameKeys<typeof japanese> = {
  loading: 'Carregando…',
  failure: {
    title: 'Não deu certo',
    noAnswer: 'Não há conexão. Tente de novo em um lugar com sinal melhor.',
    unexpected: 'Aconteceu um imprevisto. Espere um pouco e tente de novo.',
    retry: 'Tentar de novo',
  },
  signIn: {
    title: 'Entre na sua conta',
    why: 'Entre com o LINE para ver os avisos do lugar onde você mora.',
    button: 'Entrar com o LINE',
    insideLine: 'O acesso expirou porque passou algum tempo. Abra esta página de novo pela conversa do LINE.',
  },
  categories: {
    notice: 'Aviso',
    event: 'Evento',
    garbage: 'Lixo',
    safety: 'Segurança e trânsito',
    disaster: 'Prevenção de desastres',
    health: 'Saúde e bem-estar',
    school: 'Crianças e escola',
    survey: 'Pesquisa',
    emergency: 'Emergência',
  },
}
