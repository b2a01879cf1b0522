export default definePageConfig({ navigationBarTitleText: '单位留用率' });
