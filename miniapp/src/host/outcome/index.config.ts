export default definePageConfig({ navigationBarTitleText: '留用情况' });
