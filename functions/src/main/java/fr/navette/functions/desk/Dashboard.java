package fr.navette.functions.desk;

import fr.navette.functions.staff.PermissionSet;

/**
 * The dashboard that a person looks at.
 *
 * @param functions the ARN of the stack's functions up to the command's name
 * @param set the permission set whose commands it shows
 */
record Dashboard(String functions, PermissionSet set) {
    /**
     * @param arn the ARN of the function of {@code command}; an alias or version behind it is left out
     */
    static Dashboard of(String arn, String command, PermissionSet set) {
        return new Dashboard(arn.substring(0, arn.lastIndexOf(command)), set);
    }

    boolean shows(String command) {
        return set.allows(command);
    }
}
