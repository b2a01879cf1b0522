export default definePageConfig({ navigationBarTitleText: '留用核查' });
