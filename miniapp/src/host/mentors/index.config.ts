export default definePageConfig({ navigationBarTitleText: '带教老师' });
