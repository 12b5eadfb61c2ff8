trigger OpportunityTrigger on Opportunity(before update) {
    OpportunityTriggerHandler.handle(Trigger.new, (Map<Id, Opportunity>) Trigger.oldMap);
}
