export default definePageConfig({ navigationBarTitleText: '启航', onReachBottomDistance: 300 });
