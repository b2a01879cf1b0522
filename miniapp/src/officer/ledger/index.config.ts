export default definePageConfig({ navigationBarTitleText: '求职者台账' });
