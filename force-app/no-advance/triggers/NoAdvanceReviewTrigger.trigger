trigger NoAdvanceReviewTrigger on No_Advance_Review__c(before insert, before update, after delete) {
    ReviewTriggerHandler.handle(Trigger.operationType, Trigger.new, (Map<Id, No_Advance_Review__c>) Trigger.oldMap);
}
