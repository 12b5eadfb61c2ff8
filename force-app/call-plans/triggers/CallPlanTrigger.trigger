trigger CallPlanTrigger on Call_Plan__c(before insert, before update) {
    CallPlanTriggerHandler.handle(Trigger.new, (Map<Id, Call_Plan__c>) Trigger.oldMap);
}
