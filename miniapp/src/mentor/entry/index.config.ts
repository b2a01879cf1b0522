export default definePageConfig({ navigationBarTitleText: '写带教记录' });
