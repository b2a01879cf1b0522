export default definePageConfig({ navigationBarTitleText: '修改报名信息' });
