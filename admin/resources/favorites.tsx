import { HeartOutlined } from '@ant-design/icons'
import { favorites } from '../../shared/resources/favorites.ts'
import { defineAdmin } from '../kernel/define-admin.ts'

export const favoritesAdmin = defineAdmin(favorites, {
  menu: { group: 'Rentals', icon: HeartOutlined },
  list: {
    columns: [{ name: 'name', label: 'Equipment' }, 'customer', 'created_at'],
    filters: ['customer', 'equipment', 'created_at'],
    search: 'equipment',
    dateHierarchy: 'created_at',
  },
  form: { fieldsets: [{ title: 'Favorite', fields: ['customer', 'equipment'] }] },
})
